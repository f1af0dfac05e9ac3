namespace Birdik.Platform.Registers;

/// <summary>Keeps a spreadsheet from running a text as a formula: an apostrophe before = + - @ tab and line ends; and takes it off again.</summary>
public static class SafeText
{
    private const string Dangerous = "=+-@\t\r\n";

    public static string Guard(string text) => text.Length > 0 && Dangerous.Contains(text[0], StringComparison.Ordinal) ? $"'{text}" : text;

    public static string Unguard(string text) =>
        text is ['\'', var second, ..] && Dangerous.Contains(second, StringComparison.Ordinal) ? text[1..] : text;
}
