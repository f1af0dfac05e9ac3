using System.CommandLine;
using Birdik.Platform.Commands;
using Birdik.Platform.Identity.Accounts;
using Birdik.Platform.Identity.Tokens;

namespace Birdik.Platform.Identity;

internal static class IdentityCommands
{
    public static IEnumerable<Command> All(CommandHost host) => [AccountCommands.Make(host), TokenCommands.Make(host)];
}
