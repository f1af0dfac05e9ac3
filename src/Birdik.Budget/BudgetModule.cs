using System.CommandLine;
using Birdik.Budget.Commands;
using Birdik.Platform.Commands;
using Birdik.Platform.Modules;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Budget;

/// <summary>From posts and powers to money; so far its methods on files.</summary>
public sealed class BudgetModule : IModule
{
    public string Name => "budget";

    /// <summary>Nothing is stored yet.</summary>
    public void AddModel(ModelBuilder model)
    {
    }

    public IEnumerable<Command> Commands(CommandHost host) => [BudgetCommand.Make()];
}
