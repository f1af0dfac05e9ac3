using Birdik.Methods.Law.Dates;
using Birdik.Methods.Law.Notes;

namespace Birdik.Methods.Law.Structure;

/// <summary>The acts that amended an act: those of its first note of edition.</summary>
internal static class FirstEdition
{
    internal static (IReadOnlyList<ActMention> Acts, int Usual) Of(IReadOnlyList<LegalProvision> provisions)
    {
        foreach (var note in provisions.SelectMany(provision => provision.Walk()).Where(node => node.Kind == ProvisionKind.Note))
        {
            if (AmendmentNotes.Read(note.Text) is { Kind: AmendmentNoteKind.Amended } read)
            {
                return (read.Acts, ActMentions.CountUsual(note.Text));
            }
        }

        return ([], 0);
    }
}
