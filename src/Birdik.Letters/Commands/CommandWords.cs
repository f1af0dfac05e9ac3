using Birdik.Platform.Commands;
using Birdik.Platform.Localization;

namespace Birdik.Letters.Commands;

/// <summary>The texts of this module for commands that open no store.</summary>
internal static class CommandWords
{
    public static CommandOutput WithLetters(this CommandOutput output) =>
        output.With(new Texts([typeof(CommandOutput).Assembly, typeof(CommandWords).Assembly]));
}
