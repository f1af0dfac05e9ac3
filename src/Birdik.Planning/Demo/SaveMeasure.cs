using Birdik.Planning.Needs;
using Birdik.Planning.Programmes;
using Birdik.Platform.Persistence;

namespace Birdik.Planning.Demo;

/// <summary>Saves a measure of a programme with its money, its indicator and the goal above that it serves.</summary>
internal sealed class SaveMeasure(BirdikDbContext db)
{
    public Measure Add(ToldPlanning told, PlanningDocument document, Goal? goal, int number, DemoTopic topic, Need? need, int year, MeasureState state)
    {
        var cost = topic.Cost + ((year % 10) * 10_000);
        var measure = new Measure
        {
            DocumentId = document.Id,
            GoalId = goal?.Id,
            Number = goal is null ? $"0.{number}" : $"{goal.Number}.m{number}",
            Title = topic.Measure,
            Place = need?.Place ?? "",
            From = new DateOnly(year, 3, 1),
            To = new DateOnly(year, 11, 15),
            Cost = cost,
            Executor = "Айыл өкмөтү",
            State = state,
            Progress = state switch { MeasureState.Done => 100, MeasureState.Doing => 55, _ => 0 },
            Spent = state switch { MeasureState.Done => cost * 0.97m, MeasureState.Doing => cost * 0.5m, _ => 0 },
            ResultText = state == MeasureState.Done ? $"{topic.Measure.Ky}: иш бүтүп, кабыл алынды." : "",
            ResultOn = state == MeasureState.Done ? new DateOnly(year, 9, 20) : null,
            Reason = state == MeasureState.CarriedOver ? "Тендер эки жолу өтпөй калды; иш кийинки жылга калтырылды." : "",
        };
        db.Add(measure);
        if (told.Higher.FirstOrDefault(one => one.Sphere == topic.Sphere) is { } served)
        {
            db.Add(new HigherLink { MeasureId = measure.Id, HigherTenantId = served.Tenant, HigherGoalId = served.Goal, HigherTitle = served.Title, Percent = 60 });
        }

        var local = Math.Round(cost * 0.4m);
        db.AddRange(
            new MeasureMoney { MeasureId = measure.Id, Year = year, Source = MoneySource.Local, Som = local },
            new MeasureMoney { MeasureId = measure.Id, Year = year, Source = number % 3 == 0 ? MoneySource.StateProgramme : MoneySource.Equalization, Som = number == 7 ? cost - local - 90_000 : cost - local });
        var indicator = new Indicator
        {
            DocumentId = document.Id,
            MeasureId = measure.Id,
            Name = topic.Indicator,
            Unit = topic.Unit,
            Baseline = 40,
            BaselineYear = year - 1,
            Target = 60,
            TargetYear = year,
            Source = "Айыл өкмөтүнүн эсеби",
        };
        db.Add(indicator);
        if (state != MeasureState.Planned)
        {
            db.Add(new IndicatorValue { IndicatorId = indicator.Id, On = new DateOnly(year, 6, 30), Value = state == MeasureState.Done ? 61 : 48, Source = "Жарым жылдык отчёт" });
        }

        return measure;
    }
}
