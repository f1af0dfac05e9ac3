using Birdik.Platform.Tables;
using CsCheck;

namespace Birdik.Tests.Platform;

public sealed class CsvTests
{
    [Fact]
    public void Read_QuotedFields_KeepSeparatorsQuotesAndLineEnds()
    {
        // Act
        var rows = Csv.Read("\uFEFFa,b\r\n\"x, \"\"y\"\"\",\"one\r\ntwo\"\r\n3,\n").ToList();

        // Assert
        Assert.Equal(["a", "b"], rows[0].Cells);
        Assert.Equal(["x, \"y\"", "one\r\ntwo"], rows[1].Cells);
        Assert.Equal(["3", ""], rows[2].Cells);
        Assert.Equal([1, 2, 4], rows.Select(row => row.Line));
    }

    [Fact]
    public void Read_CommentsAndEmptyLines_ArePassedOverAndCounted()
    {
        // Act
        var rows = Csv.Read("# title\n\na\n#x\n\"#kept\"\n").ToList();

        // Assert
        Assert.Equal(["a", "#kept"], rows.Select(row => row[0]));
        Assert.Equal([3, 5], rows.Select(row => row.Line));
    }

    [Theory]
    [InlineData("a\n\"open\nb\n", CsvFault.QuoteNotClosed)]
    [InlineData("a\n\"x\"y\nb\n", CsvFault.StrayQuote)]
    [InlineData("a\nx\"y\nb\n", CsvFault.StrayQuote)]
    public void Read_FaultyRecord_IsToldByLine(string text, CsvFault fault)
    {
        // Act
        var row = Csv.Read(text).Skip(1).First();

        // Assert
        Assert.Equal((2, fault), (row.Line, row.Fault));
    }

    [Theory]
    [InlineData("# a;b;c;d\nid,name\n", ',')]
    [InlineData("id;name;kind\n", ';')]
    [InlineData("id\tname\n", '\t')]
    [InlineData("id\n", ',')]
    public void SeparatorOf_Heading_IsTold(string text, char separator) => Assert.Equal(separator, Csv.SeparatorOf(text));

    [Fact]
    public void Read_WhatWasWritten_ComesBack() =>
        Gen.String[Gen.Char["ab,\"\r\n#; ө"], 0, 6].Array[1, 4].Array[1, 4].Sample(rows =>
        {
            var text = string.Concat(rows.Select(row => Csv.Line(row.Select(field => field))));
            var filled = rows.Where(row => row is not [""]);
            Assert.Equal(filled, Csv.Read(text).Select(row => row.Cells.ToArray()));
        });
}
