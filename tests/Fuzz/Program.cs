using NostrToolkit.Fuzz;

return FuzzCommand.Run(args);
