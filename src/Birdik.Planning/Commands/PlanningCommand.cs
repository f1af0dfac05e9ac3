using System.CommandLine;
using Birdik.Platform.Commands;
using Birdik.Platform.Localization;

namespace Birdik.Planning.Commands;

/// <summary><c>birdik planning …</c></summary>
internal static class PlanningCommand
{
    public static Command Make() => new("planning", "Needs and programmes: selection of projects, similar texts, proof.")
    {
        SelectCommand.Make(),
        SimilarCommand.Make(),
        CheckCommand.Make(),
    };

    /// <summary>Gives an answer the sentences of this module's problems.</summary>
    public static CommandOutput Speaking(this CommandOutput output) =>
        output.With(new Texts([typeof(CommandOutput).Assembly, typeof(PlanningModule).Assembly]));
}
