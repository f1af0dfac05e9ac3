using System.CommandLine;
using Birdik.Platform.Commands;

namespace Birdik.Law.Commands;

/// <summary><c>birdik law …</c></summary>
internal static class LawCommand
{
    public static Command Make(CommandHost host) => new("law", "Legal acts: import, comparison, export, duties, contradictions.");
}
