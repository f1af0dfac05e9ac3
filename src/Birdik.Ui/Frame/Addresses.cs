namespace Birdik.Ui.Frame;

/// <summary>The addresses the frame itself leads to; a person's own pages are in <see cref="Platform.Identity.AccountLinks"/>.</summary>
public static class Addresses
{
    public const string Start = "/";
    public const string Today = "/today";
    public const string Search = "/search";
    public const string Help = "/help";
    public const string Language = "/language";
}
