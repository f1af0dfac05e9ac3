using System.CommandLine;
using Birdik.Platform.Commands;

namespace Birdik.Letters.Commands;

/// <summary><c>birdik letters …</c></summary>
internal static class LettersCommand
{
    public static Command Make(CommandHost host) => new("letters", "Mail, signed containers, templates and terms of letters.")
    {
        ParseCommand.Make(),
        VerifyCommand.Make(),
        TemplateCommand.Make(),
        DueCommand.Make(host),
        ImportCommand.Make(host),
    };
}
