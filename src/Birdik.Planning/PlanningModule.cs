using System.CommandLine;
using Birdik.Planning.Commands;
using Birdik.Platform.Commands;
using Birdik.Platform.Modules;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Planning;

/// <summary>From a citizen's need to the state programme and back; so far its methods on files.</summary>
public sealed class PlanningModule : IModule
{
    public string Name => "planning";

    /// <summary>Nothing is stored yet.</summary>
    public void AddModel(ModelBuilder model)
    {
    }

    public IEnumerable<Command> Commands(CommandHost host) => [PlanningCommand.Make()];
}
