using System.Text;
using System.Xml.Linq;
using Birdik.Law.AkomaNtoso;
using Birdik.Law.Reading;
using Birdik.Methods.Law.Structure;

namespace Birdik.Tests.Law;

public sealed class AkomaNtosoTests
{
    private const string Text = """
        ЗАКОН КЫРГЫЗСКОЙ РЕСПУБЛИКИ
        от 20 октября 2021 года № 123
        О проверке
        (В редакции Закона КР от 1 декабря 2022 года № 114)
        Настоящий Закон определяет порядок.
        Глава первая
        Общие положения
        Статья 1. Цель
        1. Целью являются:
        1) порядок;
        а) первый;
        2) учет.
        (В редакции Закона КР от 1 декабря 2022 года № 114)
        Статья 11. Вставленная
        Абзац первый.
        Абзац второй.
        Статья 2-1. Через дефис
        - дело;
        Президент
        С. Жапаров
        """;

    public static TheoryData<string> RealTexts =>
        ["land-code", "water-code", "family-code", "labour-code", "civil-code-part-1", "code-of-violations", "road-traffic-law"];

    public static TheoryData<string> Examples =>
    [
        "cl_Sesion56_2", "it_senato_ddl_2013", "ke_Debate_Bungeni_2011-06-10", "uk_pga-2014-27-enacted-data", "us_Act_2011-11-29", "us_Title9-Chap3-eng",
    ];

    [Fact]
    public void Write_Text_IsValidAndComesBackTheSame()
    {
        // Arrange
        var text = LegalTextParser.Parse(Text);

        // Act
        var back = RoundTrip(text, "/akn/kg/act/2021-10-20/123");

        // Assert
        Assert.Equal("/akn/kg/act/2021-10-20/123", back.Uri);
        Assert.Equal((text.Title, text.Date, text.Number, text.Kind), (back.Text.Title, back.Text.Date, back.Text.Number, back.Text.Kind));
        Assert.Equal(Rows(text), Rows(back.Text));
    }

    [Theory]
    [MemberData(nameof(RealTexts))]
    public void Write_RealText_IsValidAndKeepsTextAndAddresses(string name)
    {
        // Arrange
        var text = LegalTextParser.Parse(File.ReadAllText(SharedData.Find("law", "kyrgyz-codes-ru", $"{name}.ru.txt")));

        // Act
        var back = RoundTrip(text, "/akn/kg/act/2000-01-01/1");

        // Assert
        Assert.Equal(Rows(text), Rows(back.Text));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Read_OfficialExample_IsTakenAndWrittenWithoutLoss(string name)
    {
        // Arrange
        var bytes = File.ReadAllBytes(SharedData.Find("law", "akoma-ntoso", "examples", $"{name}.xml"));

        // Act
        var read = AknReader.Read(name, bytes);

        // Assert
        Assert.Empty(read.Problems);
        var source = XDocument.Load(new MemoryStream(bytes), LoadOptions.PreserveWhitespace);
        var again = AknReader.Read(name, Encoding.UTF8.GetBytes(AknWriter.ToText(read.Value.Xml))).Value.Xml;
        Assert.Equal(source.Root!.Value, again.Root!.Value);
        Assert.Equal(
            source.Descendants().Select(element => element.Name.LocalName), again.Descendants().Select(element => element.Name.LocalName));
        Assert.NotNull(read.Value.Uri);
    }

    [Theory]
    [InlineData("<!DOCTYPE a [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><akomaNtoso>&b;</akomaNtoso>", "law.xml-dtd")]
    [InlineData("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><akomaNtoso>&x;</akomaNtoso>", "law.xml-dtd")]
    [InlineData("<akomaNtoso><act></akomaNtoso>", "law.xml-broken")]
    [InlineData("<other/>", "law.xml-not-akn")]
    [InlineData("<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\"><act><body/></act></akomaNtoso>", "law.akn-invalid")]
    public void Read_WrongXml_IsRefusedByItsLine(string xml, string code)
    {
        // Arrange, Act
        var read = LawFiles.Read("x.xml", Encoding.UTF8.GetBytes(xml));

        // Assert
        Assert.All(read.Problems, problem => Assert.Equal((code, 1), (problem.Code, problem.Line)));
        Assert.NotEmpty(read.Problems);
    }

    [Fact]
    public void Read_XmlNestedWithoutEnd_IsRefused()
    {
        // Arrange
        var xml = string.Concat(Enumerable.Repeat("<a>", 20_000)) + string.Concat(Enumerable.Repeat("</a>", 20_000));

        // Act, Assert
        Assert.Equal("law.xml-too-deep", LawFiles.Read("x.xml", Encoding.UTF8.GetBytes(xml)).Problems.Single().Code);
    }

    private static AknDocument RoundTrip(LegalText text, string uri) =>
        AknReader.Read("x.xml", Encoding.UTF8.GetBytes(AknWriter.ToText(AknWriter.Write(text, new AknIdentity(uri))))).Value;

    private static IEnumerable<string> Rows(LegalText text) => text.Walk()
        .Select(row => $"{row.Address} {row.Kind} {row.Number} {row.Label} {row.Heading} {row.Text}");
}
