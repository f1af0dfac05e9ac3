using Birdik.Platform.Registers;
using Birdik.Platform.Tenancy;

namespace Birdik.Tests.Platform.Registers;

/// <summary>A register over entities themselves, with a column that may be empty.</summary>
internal sealed class MembershipRegister : RegisterDefinition<Membership>
{
    public MembershipRegister()
        : base("test.members", "/test/members", "Test.Members", "platform.journal")
    {
        RowId(x => x.Id);
        Column("position", x => x.Position).Lead();
        Column("from", x => x.From);
        Column("to", x => x.To);
        SortFirst("to");
    }

    public override IQueryable<Membership> Rows(RegisterSource source) => source.Db.Set<Membership>();
}
