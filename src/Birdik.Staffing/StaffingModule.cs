using System.CommandLine;
using Birdik.Platform.Commands;
using Birdik.Platform.Modules;
using Birdik.Staffing.Commands;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Staffing;

/// <summary>From functions to posts; so far its methods on files.</summary>
public sealed class StaffingModule : IModule
{
    public string Name => "staffing";

    /// <summary>Nothing is stored yet.</summary>
    public void AddModel(ModelBuilder model)
    {
    }

    public IEnumerable<Command> Commands(CommandHost host) => [StaffingCommand.Make()];
}
