namespace Birdik.Methods.Planning.Similarity;

/// <summary>Of what elements the set of a text is made.</summary>
public enum ShingleKind
{
    /// <summary>Words: runs of letters and digits.</summary>
    Words1,

    /// <summary>Three consecutive words.</summary>
    Words3,

    /// <summary>Nine consecutive characters, white space removed, punctuation kept.</summary>
    Chars9,
}
