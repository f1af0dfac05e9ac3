using System.CommandLine;
using Birdik.Platform.Commands;

namespace Birdik.Letters.Commands;

/// <summary><c>birdik letters …</c></summary>
internal static class LettersCommand
{
    public static Command Make(CommandHost host) => new("letters", "Mail, signed containers and terms of letters.")
    {
        ParseCommand.Make(),
        VerifyCommand.Make(),
        DueCommand.Make(host),
        ImportCommand.Make(host),
    };
}
