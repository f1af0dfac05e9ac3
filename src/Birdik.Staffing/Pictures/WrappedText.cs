namespace Birdik.Staffing.Pictures;

/// <summary>Text broken between words, since a picture breaks none.</summary>
internal static class WrappedText
{
    public static List<string> Lines(string text, int letters)
    {
        var lines = new List<string>();
        foreach (var word in text.Split(' '))
        {
            if (lines.Count > 0 && lines[^1].Length + 1 + word.Length <= letters)
            {
                lines[^1] += " " + word;
            }
            else
            {
                lines.Add(word);
            }
        }

        return lines;
    }
}
