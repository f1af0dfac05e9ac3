using Birdik.Platform.Localization;
using Birdik.Platform.Writing;

namespace Birdik.Platform.Audit;

/// <summary>The names of fields in histories: the text <c>Field.{table}.{Field}</c>.</summary>
public static class FieldWords
{
    public static string FieldName(this Words words, FieldChange change) => words.Has(Key(change)) ? words[Key(change)] : change.Field;

    /// <summary>The changes whose fields have a name: those a reader knows, without what the program keeps for itself.</summary>
    public static IEnumerable<FieldChange> Named(this Words words, IEnumerable<FieldChange> changes) =>
        changes.Where(change => words.Has(Key(change)));

    private static string Key(FieldChange change) => $"Field.{change.Entity}.{change.Field}";
}
