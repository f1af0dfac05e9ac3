namespace Birdik.Territory.Maps;

/// <summary>A sheet with what colours and names it: the model of the picture.</summary>
/// <param name="Title">What the picture shows, for those who do not see it.</param>
/// <param name="Marks">By unit code: shade and the words of its figure; a unit without a mark has no figure.</param>
/// <param name="Here">The unit to which the map belongs; it is drawn over the others.</param>
/// <param name="Names">How wide an area must be, in map units per letter, to hold its name; 0 writes none.</param>
public sealed record MapView(
    MapSheet Sheet, string Title, IReadOnlyDictionary<string, MapMark> Marks, string? Here = null, bool Names = true)
{
    public bool HasFigures => Marks.Count > 0;
}

/// <summary>How one unit is coloured, and its figure in words.</summary>
public sealed record MapMark(int Shade, string Words);
