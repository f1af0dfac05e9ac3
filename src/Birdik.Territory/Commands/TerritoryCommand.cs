using System.CommandLine;
using Birdik.Platform.Commands;

namespace Birdik.Territory.Commands;

/// <summary><c>birdik territory …</c></summary>
internal static class TerritoryCommand
{
    public static Command Make(CommandHost host) => new("territory", "Administrative units: import, export, statistics.")
    {
        ImportCommand.Make(host),
        ExportCommand.Make(host),
        ReferenceCommand.Make(host),
        StatisticsCommand.Make(host),
    };
}
