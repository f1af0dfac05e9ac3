using System.Reflection;

namespace Birdik.Platform.Operations;

/// <summary>The version of this program, as archives and the health page name it.</summary>
public static class ProgramVersion
{
    public static string Text { get; } =
        typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";
}
