using NostrToolkit.Apps.Relay;

return await RelayCommand.RunAsync(args);
