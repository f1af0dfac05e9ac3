namespace Birdik.Platform.Files;

/// <summary>Whether content begins as text does, in UTF-8, UTF-16 with its mark, or an eight-bit code page.</summary>
internal static class PlainText
{
    public static bool Fits(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith((byte[])[0xFF, 0xFE]) || start.StartsWith((byte[])[0xFE, 0xFF]))
        {
            return true;
        }

        foreach (var sign in start)
        {
            if (sign < 0x20 && sign is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f' or 0x1A))
            {
                return false;
            }
        }

        return true;
    }

    public static bool FitsXml(ReadOnlySpan<byte> start)
    {
        var text = start.StartsWith((byte[])[0xEF, 0xBB, 0xBF]) ? start[3..] : start;
        return Fits(start) && (text.TrimStart(" \t\r\n"u8).StartsWith("<"u8) || start.Length > 1 && start[0] is 0xFF or 0xFE);
    }
}
