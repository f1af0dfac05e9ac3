using System.CommandLine;
using Birdik.Platform.Commands;

namespace Birdik.Letters.Commands;

/// <summary><c>birdik letters …</c></summary>
internal static class LettersCommand
{
    public static Command Make(CommandHost host)
    {
        var letters = new Command("letters", "Mail, signed containers, templates, terms and exchange of letters.")
        {
            ParseCommand.Make(),
            VerifyCommand.Make(),
            TemplateCommand.Make(),
            DueCommand.Make(host),
            ImportCommand.Make(host),
        };
        foreach (var command in ExchangeCommand.Make(host))
        {
            letters.Add(command);
        }

        return letters;
    }
}
