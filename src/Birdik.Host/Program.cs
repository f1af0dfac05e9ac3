using Birdik.Host;

return await BirdikCommandLine.RunAsync(args);
