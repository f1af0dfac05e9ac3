namespace Birdik.Platform.Registers;

/// <summary>An action on everything that is filtered, before it is confirmed.</summary>
public sealed record RegisterBulkView(RegisterView View, RegisterAction Action, RegisterQuery Query, int Count);
