using Birdik.Platform.Localization;

namespace Birdik.Platform.Search;

/// <summary>A kept entry: what is shown, and the plain words by which it is found. Stems will stand beside the words.</summary>
public interface ISearchDocument
{
    string Kind { get; }

    string ObjectId { get; }

    /// <summary>A whole number that stands for the object in the index of words.</summary>
    long Key { get; }

    /// <summary>Weight and day in one number: the order of what is found.</summary>
    long Rank { get; set; }

    LocalizedText Title { get; set; }

    LocalizedText Note { get; set; }

    DateOnly? Day { get; set; }

    string Href { get; set; }

    string? Permission { get; set; }

    string TitleWords { get; set; }

    string NumberWords { get; set; }

    string PeopleWords { get; set; }

    string BodyWords { get; set; }
}
