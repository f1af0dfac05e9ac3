using Birdik.Platform.Ids;

namespace Birdik.Platform.Registers.Import;

/// <summary>The addresses of a register's imports.</summary>
public static class ImportLinks
{
    public static string Start(IRegister register) => $"{register.Path}/import";

    public static string Check(IRegister register, string ticket) => $"{Start(register)}/check?of={Uri.EscapeDataString(ticket)}";

    public static string Details(IRegister register, Id<RegisterImport> import) => $"{Start(register)}/{import}";
}
