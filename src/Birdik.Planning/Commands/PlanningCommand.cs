using System.CommandLine;
using Birdik.Platform.Commands;
using Birdik.Platform.Localization;

namespace Birdik.Planning.Commands;

/// <summary><c>birdik planning …</c></summary>
internal static class PlanningCommand
{
    /// <summary>With those that need a store.</summary>
    public static Command Make(CommandHost host)
    {
        var command = Make();
        command.Subcommands.Add(ProveCommand.Make(host));
        return command;
    }

    /// <summary>Those that work on files.</summary>
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
