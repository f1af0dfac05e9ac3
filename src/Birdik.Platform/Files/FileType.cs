namespace Birdik.Platform.Files;

/// <summary>A type of file that may be stored: by its extension, and by how its content begins.</summary>
/// <param name="Extension">Lower case, without the point.</param>
/// <param name="MediaType">Under which it is handed out.</param>
/// <param name="Fits">Whether content that begins so is of this type.</param>
internal sealed record FileType(string Extension, string MediaType, FileStart Fits);

/// <summary>Judges the first bytes of a content (at most <see cref="FileTypes.SniffBytes"/>).</summary>
internal delegate bool FileStart(ReadOnlySpan<byte> start);
