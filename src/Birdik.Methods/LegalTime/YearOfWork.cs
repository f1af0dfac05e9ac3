namespace Birdik.Methods.LegalTime;

/// <summary>How a year divides into kinds of days.</summary>
public sealed record YearOfWork(int Year, int Working, int Shortened, int HolidayWorked, int Weekends, int DaysOff)
{
    /// <summary>All days on which work is done, whole or shortened.</summary>
    public int DaysWorked => Working + Shortened + HolidayWorked;

    /// <summary>Minutes of work in the year of one who is never absent.</summary>
    public int Minutes(int wholeDay, int shortenedBy) =>
        (DaysWorked * wholeDay) - ((Shortened + HolidayWorked) * shortenedBy);
}
