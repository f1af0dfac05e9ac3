using Birdik.Platform.Audit;
using Birdik.Platform.Writing;

namespace Birdik.Tests.Platform.Audit;

public sealed class FieldChangesJsonTests
{
    [Fact]
    public void Changes_AreReadAsTheyWereWritten()
    {
        // Arrange
        List<FieldChange> changes =
        [
            new("letters_incoming", "1", "State", null, "Registered"),
            new("letters_incoming", "1", "Number", null, "01-12/5"),
            new("letters_incoming", "1", "State", "Registered", "Closed"),
            new("letters_incoming", "2", "State", "Registered", "Closed"),
            new("letters_journal", "2", "Last", "1", "2"),
            new("letters_link", "3", "Kind", "Answers", null),
        ];

        // Act
        var read = AuditFacts.FromJson(Facts(changes).ToJson());

        // Assert
        Assert.Equal(changes, read.Changes);
    }

    [Fact]
    public void Changes_NameTheirRowOnce()
    {
        // Arrange, Act
        var json = Facts(
        [
            new("letters_incoming", "1", "State", "Registered", "Closed"),
            new("letters_incoming", "1", "Outcome", null, "Жооп берилди"),
        ]).ToJson();

        // Assert
        Assert.EndsWith(
            """
            "changes":[{"entity":"letters_incoming","id":"1","old":{"State":"Registered"},"new":{"State":"Closed","Outcome":"Жооп берилди"}}]}
            """.Trim(),
            json,
            StringComparison.Ordinal);
    }

    private static AuditFacts Facts(IReadOnlyList<FieldChange> changes) => new("Асанова", null, null, null, new Dictionary<string, object?>(), changes);
}
