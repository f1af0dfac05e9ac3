using Birdik.Letters.Incoming;
using Birdik.Methods.Text;
using Birdik.Platform.Time;
using Birdik.Powers.Functions;
using Birdik.Staffing.Need;
using Birdik.Staffing.Plan;
using Birdik.Staffing.Tables;

namespace Birdik.Staffing.Load;

/// <summary>Who in one's own office carries out which functions: the position of a person is a post of the staffing table, and the post has a trade.</summary>
public sealed class ReadDuties(Colleagues colleagues, StaffingTables tables, ReadCountry read, TimeProvider clock)
{
    /// <summary>The functions of the office that take time; none where it has no staffing table or no place in the register of units.</summary>
    public async Task<IReadOnlyList<CarriedFunction>> NowAsync(CancellationToken ct)
    {
        var today = clock.Today();
        var posts = await tables.PostsOnAsync(today, ct);
        var country = await read.NowAsync(ct);
        if (posts.Count == 0 || country.OfTenant(posts[0].Post.TenantId) is not { } office)
        {
            return [];
        }

        var trades = posts.SelectMany(line => new[] { line.Post.Name.Ky, line.Post.Name.Ru }.Select(TextFolding.Fold).Distinct().Select(name => (name, line.Post.Trade)))
            .ToLookup(pair => pair.name, pair => pair.Trade);
        var people = (await colleagues.OfDayAsync(today, ct)).Values.Where(person => person.Position.Length > 0)
            .SelectMany(person => trades[TextFolding.Fold(person.Position)].Distinct().Select(trade => (person.Id, Trade: trade))).ToList();
        return Share(country.NeedOf(office), people, country.Rules.Time.Weeks);
    }

    /// <summary>Functions by the trades of those who are there: one's own trade, or else a trade that one's post may hold besides.</summary>
    internal static IReadOnlyList<CarriedFunction> Share(OfficeNeed need, IReadOnlyList<(Guid Person, FunctionPost Trade)> people, decimal weeks) =>
    [
        .. need.Lines.Where(line => line.Function is not null && line.Hours > 0).Select(line =>
        {
            var own = people.Where(person => person.Trade == line.Norm.Post).Select(person => person.Person).Distinct().ToList();
            var may = people.Where(person => OfficePlan.MayHold(person.Trade, line.Norm.Post)).ToList();
            var first = may.Count > 0 ? OfficePlan.KindTrades.First(trade => may.Exists(person => person.Trade == trade)) : default;
            var carry = own.Count > 0 ? own : [.. may.Where(person => person.Trade == first).Select(person => person.Person).Distinct()];
            return new CarriedFunction(line, line.Hours * 60 / weeks, carry, [.. own.Concat(may.Select(person => person.Person)).Distinct()]);
        }),
    ];
}

/// <param name="WeekMinutes">Of all who carry it, in an even week.</param>
/// <param name="Carry">Empty where no post of those who are there has it.</param>
/// <param name="MayCarry">Those whose posts may hold it, the ones who carry it among them.</param>
public sealed record CarriedFunction(WorkLine Line, decimal WeekMinutes, IReadOnlyList<Guid> Carry, IReadOnlyList<Guid> MayCarry);
