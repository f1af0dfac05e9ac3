using System.CommandLine;
using Birdik.Platform.Commands;
using Birdik.Platform.Localization;

namespace Birdik.Law.Commands;

/// <summary><c>birdik law …</c></summary>
internal static class LawCommand
{
    /// <summary>The words of commands that open no store.</summary>
    public static readonly Texts Texts = new([typeof(CommandOutput).Assembly, typeof(LawModule).Assembly]);

    public static Command Make(CommandHost host) => new("law", "Legal acts: import, comparison, export, duties, contradictions.")
    {
        ImportCommand.Make(host),
        CompareCommand.Make(),
        ExportCommand.Make(host),
        DutiesCommand.Make(),
        ContradictionsCommand.Make(host),
    };
}
