using Birdik.Methods.Law.Structure;

namespace Birdik.Methods.Law.Notes;

/// <summary>What a note in brackets says happened to the text it stands by.</summary>
public enum AmendmentNoteKind
{
    /// <summary>В редакции, редакциясына ылайык.</summary>
    Amended,

    /// <summary>Утратила силу, исключена; күчүн жоготту, алып салынды.</summary>
    Repealed,

    /// <summary>Введена, дополнена; киргизилди, кошумчаланды.</summary>
    Inserted,

    /// <summary>Название в редакции.</summary>
    Renamed,

    /// <summary>Введен в действие; колдонууга киргизилди.</summary>
    Commenced,

    /// <summary>См., толкование; караңыз.</summary>
    Reference,
}

/// <summary>A note of the publisher.</summary>
/// <param name="Kind">What it says.</param>
/// <param name="Acts">The acts it names.</param>
/// <param name="Partial">It speaks of a part, point or paragraph only, not of the whole provision.</param>
public sealed record AmendmentNote(AmendmentNoteKind Kind, IReadOnlyList<ActMention> Acts, bool Partial);
