using NostrToolkit.AutobahnPeer;

return await PeerCommand.RunAsync(args);
