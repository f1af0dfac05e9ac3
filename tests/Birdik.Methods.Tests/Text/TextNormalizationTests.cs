using Birdik.Methods.Text;
using CsCheck;

namespace Birdik.Methods.Tests.Text;

public sealed class TextNormalizationTests
{
    [Theory]
    [InlineData("«Айыл» “өкмөтү” „кат“", "\"Айыл\" \"өкмөтү\" \"кат\"")]
    [InlineData("О’Нил ‘бир’", "О'Нил 'бир'")]
    [InlineData("01–12—45 −5", "01-12-45 -5")]
    [InlineData("бир\u00A0эки\u2009 \t үч ", "бир эки үч")]
    [InlineData("  бир \r\n  эки\rүч\u2028төрт", "бир\nэки\nүч\nтөрт")]
    [InlineData("кы\u00ADзмат\u200Bкер\uFEFF\u0007", "кызматкер")]
    [InlineData("и\u0306од", "йод")]
    [InlineData("120 м², 15¹-берене, № 5", "120 м², 15¹-берене, № 5")]
    [InlineData("", "")]
    public void Normalize_Signs_GetOneSpelling(string text, string expected) =>
        Assert.Equal(expected, TextNormalization.Normalize(text));

    [Theory]
    [InlineData("Kыpгыз", "Кыргыз")]
    [InlineData("PECПУБЛИКАСЫ", "РЕСПУБЛИКАСЫ")]
    [InlineData("ɵкмɵт", "өкмөт")]
    [InlineData("кеӊеш", "кеңеш")]
    [InlineData("жvргvзvv", "жүргүзүү")]
    [InlineData("YЧYН YЛYШ бюджеTтик", "ҮЧҮН ҮЛҮШ бюджеТтик")]
    [InlineData("м0л", "мол")]
    [InlineData("Сompany", "Company")]
    [InlineData("COVID", "COVID")]
    [InlineData("TIFAнын", "TIFAнын")]
    [InlineData("ABCнын", "ABCнын")]
    [InlineData("А3, 30 га, x=5", "А3, 30 га, x=5")]
    public void Normalize_LookAlikesWithinWord_BecomeOneAlphabet(string text, string expected) =>
        Assert.Equal(expected, TextNormalization.Normalize(text));

    [Theory]
    [InlineData("ж=нънд=", "жөнүндө")]
    [InlineData("Айыл =км=тъ", "Айыл өкмөтү")]
    [InlineData("к=рс=тък=н мъмкънчълък", "көрсөтүкөн мүмкүнчүлүк")]
    [InlineData("кългъз айъл", "кылгыз айыл")]
    [InlineData("къргъз", "кыргыз")]
    [InlineData("Б=Л=К", "БӨЛӨК")]
    [InlineData("объект, подъезд, съёмка", "объект, подъезд, съёмка")]
    [InlineData("аты=Азамат, а=б", "аты=Азамат, а=б")]
    public void Normalize_LegacyFontDamage_IsRepaired(string text, string expected) =>
        Assert.Equal(expected, TextNormalization.Normalize(text));

    [Fact]
    public void Normalize_AnyText_IsIdempotent() => AnyText.Gen.Sample(
        text => TextNormalization.Normalize(TextNormalization.Normalize(text)) == TextNormalization.Normalize(text),
        iter: 5_000);
}
