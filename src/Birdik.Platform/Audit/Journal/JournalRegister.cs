using Birdik.Platform.Registers;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;

namespace Birdik.Platform.Audit.Journal;

/// <summary>The journal: every deed done in the tenant, newest first.</summary>
internal sealed class JournalRegister : RegisterDefinition<JournalRow>
{
    public const string View = "platform.journal";

    public JournalRegister()
        : base("platform.journal", "/journal", "Platform.Journal", View)
    {
        RowId(x => x.Id);
        Column("number", x => x.Sequence);
        Column("at", x => x.At);
        Computed("actor", (row, words) => row.Told(words).Who);
        Computed("deed", (row, words) => row.Told(words).Sentence, isLead: true);
        Column("actorKind", x => x.ActorKind).Labels("Platform.ActorKind").Hidden();
        Column("actorId", x => x.ActorId).FilterExactly(x => x.ActorId).Unsorted().Hidden();
        Column("action", x => x.Action).FilterExactly(x => x.Action).Hidden();
        Column("subjectKind", x => x.SubjectKind).FilterExactly(x => x.SubjectKind).Hidden();
        Column("subjectId", x => x.SubjectId).FilterExactly(x => x.SubjectId).Unsorted().Hidden();
        SortFirst("number", descending: true);
        Chip("today", source =>
        {
            var start = Bishkek.StartOf(source.Today);
            return x => x.At >= start;
        });
        Chip("people", x => x.ActorKind == ActorKind.Person);
        Chip("system", x => x.ActorKind == ActorKind.System);
        Opens(row => $"/journal?f.subjectKind={Uri.EscapeDataString(row.SubjectKind)}&f.subjectId={Uri.EscapeDataString(row.SubjectId)}");
    }

    public override IQueryable<JournalRow> Rows(RegisterSource source) =>
        from entry in source.Db.Set<AuditEntry>()
        join content in source.Db.Set<AuditContent>() on new { entry.TenantId, entry.Id } equals
            new { content.TenantId, Id = content.EntryId } into contents
        from content in contents.DefaultIfEmpty()
        select new JournalRow
        {
            Id = entry.Id,
            Sequence = entry.Sequence,
            At = entry.At,
            ActorKind = entry.ActorKind,
            ActorId = entry.ActorId,
            Action = entry.Action,
            SubjectKind = entry.SubjectKind,
            SubjectId = entry.SubjectId,
            Entry = entry,
            Content = content,
        };
}
