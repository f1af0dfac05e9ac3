namespace Birdik.Platform.Persistence;

/// <summary>A row with a version that rises with each save, so that two people's changes of one row are told apart.</summary>
public interface IVersioned
{
    int Version { get; }
}
