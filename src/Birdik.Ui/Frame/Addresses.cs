namespace Birdik.Ui.Frame;

/// <summary>The addresses the frame itself leads to.</summary>
public static class Addresses
{
    public const string Start = "/";
    public const string Today = "/today";
    public const string Search = "/search";
    public const string Help = "/help";
    public const string Language = "/language";
    public const string Gallery = "/ui";
    public const string SignIn = "/account/sign-in";
    public const string SignOut = "/account/sign-out";
    public const string Account = "/account";
    public const string Office = "/account/office";
}
