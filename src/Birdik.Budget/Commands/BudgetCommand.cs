using System.CommandLine;

namespace Birdik.Budget.Commands;

/// <summary><c>birdik budget …</c></summary>
internal static class BudgetCommand
{
    public static Command Make() => new("budget", "Local budgets: equalization.") { EqualizeCommand.Make() };
}
