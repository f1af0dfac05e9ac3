using System.IO.Compression;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using Birdik.Letters.Commands;
using Birdik.Letters.Signatures;

namespace Birdik.Tests.Letters.Signatures;

public sealed class VerifyCommandTests
{
    private static readonly DateTime Now = new(2026, 3, 2, 4, 0, 0, DateTimeKind.Utc);

    public static TheoryData<string, string> Broken => new()
    {
        { "TS-02_23634_TS_wrong_SignatureValue.asice", "letters.signature-timestamp-wrong" },
        { "TS_broken_TS.asice", "letters.signature-timestamp-wrong" },
        { "signature_does_not_cover_datafile.asice", "letters.document-not-covered" },
        { "incorrectMimetype.bdoc", "letters.container-mimetype-wrong" },
        { "KS-18_lisatudfail.4.asice", "letters.document-not-covered" },
        { "1xTST-no-data-file.asics", "letters.container-documents-wrong" },
        { "zip_misses_file_which_is_in_manifest.asice", "letters.container-file-missing" },
        { "notABDoc.bdoc", "letters.container-mimetype-missing" },
        { "2-mimetypes.asice", "letters.container-name-twice" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task Verify_PublicBrokenContainer_IsBrokenForItsReason(string name, string reason)
    {
        // Act
        var (code, json, _) = await LettersCommandRun.RunAsync(
            VerifyCommand.Make(), SharedData.Find("letters", "signed-containers", "invalid", name));

        // Assert
        Assert.Equal(0, code);
        Assert.Equal("broken", json.GetProperty("integrity").GetString());
        Assert.Contains(reason, json.Codes());
    }

    [Theory]
    [InlineData("valid-bdoc-tm.bdoc", "bdoc", "ok")]
    [InlineData("latvian_T_signature.asice", "asic-e", "ok")]
    [InlineData("valid-asice-esteid2018.asice", "asic-e", "ok")]
    [InlineData("container_without_signatures.asice", "asic-e", "unsigned")]
    [InlineData("1xTST-text-data-file.asics", "asic-s", "ok")]
    [InlineData("testtimestamp.asics", "asic-s", "ok")]
    [InlineData("test.asice", "asic-e", "ok")]
    [InlineData("PSS-signature.asice", "asic-e", "ok")]
    [InlineData("signature-level-T.asice", "asic-e", "ok")]
    [InlineData("NoAdditionalCertificates_LT.asice", "asic-e", "ok")]
    public async Task Verify_PublicSoundContainer_IsSound(string name, string format, string integrity)
    {
        // Act
        var (_, json, _) = await LettersCommandRun.RunAsync(
            VerifyCommand.Make(), SharedData.Find("letters", "signed-containers", "valid", name));

        // Assert
        Assert.Equal(integrity, json.GetProperty("integrity").GetString());
        Assert.Equal(format, json.GetProperty("format").GetString());
        Assert.All(json.GetProperty("documents").EnumerateArray(), document => Assert.Equal(integrity == "ok", document.GetProperty("covered").GetBoolean()));
    }

    [Fact]
    public void Verify_PublicContainerWithAnyByteAltered_NeverThrowsAndNeverCoversAlteredContent()
    {
        // Arrange
        var sound = File.ReadAllBytes(SharedData.Find("letters", "signed-containers", "valid", "test.asice"));

        // Act
        for (var at = 0; at < sound.Length; at += 37)
        {
            var altered = sound.ToArray();
            altered[at] ^= 0x41;
            _ = ContainerCheck.Of(altered, "test.asice", null, Now);
            _ = ContainerCheck.Of(sound[..at], "test.asice", null, Now);
        }

        // Assert
        Assert.Equal(Integrity.Ok, ContainerCheck.Of(sound, "test.asice", null, Now).Integrity);
    }

    [Theory]
    [InlineData("alter", "letters.signature-digest-wrong")]
    [InlineData("add", "letters.document-not-covered")]
    [InlineData("drop", "letters.signature-document-missing")]
    [InlineData("wrap", "letters.signature-structure-wrong")]
    public void Verify_PublicContainerTamperedWith_IsBroken(string how, string reason)
    {
        // Arrange
        var container = File.ReadAllBytes(SharedData.Find("letters", "signed-containers", "valid", "test.asice"));
        var tampered = Rewrite(container, files =>
        {
            switch (how)
            {
                case "alter":
                    files["test.txt"] = "башка"u8.ToArray();
                    break;
                case "add":
                    files["extra.txt"] = "кошумча"u8.ToArray();
                    break;
                case "drop":
                    files.Remove("test.txt");
                    break;
                case "wrap":
                    var xml = Encoding.UTF8.GetString(files["META-INF/signatures0.xml"]);
                    var id = xml[(xml.IndexOf("<xades:SignedProperties Id=\"", StringComparison.Ordinal) + 28)..];
                    id = id[..id.IndexOf('"', StringComparison.Ordinal)];
                    files["META-INF/signatures0.xml"] = Encoding.UTF8.GetBytes(
                        xml.Replace("</ds:KeyInfo>", $"</ds:KeyInfo><ds:Object><copy Id=\"{id}\"/></ds:Object>", StringComparison.Ordinal));
                    break;
            }
        });

        // Act
        var verdict = ContainerCheck.Of(tampered, "test.asice", null, Now);

        // Assert
        Assert.Equal(Integrity.Broken, verdict.Integrity);
        Assert.Contains(reason, verdict.Problems.Select(problem => problem.Code));
    }

    [Fact]
    public void Verify_ZipBomb_IsRefusedWithinBounds()
    {
        // Arrange
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = archive.CreateEntry("a.txt", CompressionLevel.SmallestSize).Open();
            var zeros = new byte[1024 * 1024];
            for (var megabyte = 0; megabyte < 300; megabyte++)
            {
                entry.Write(zeros);
            }
        }

        // Act
        var verdict = ContainerCheck.Of(zip.ToArray(), "a.asice", null, Now);

        // Assert
        Assert.Equal(Integrity.Broken, verdict.Integrity);
        Assert.Equal(["letters.container-too-large"], verdict.Problems.Select(problem => problem.Code));
    }

    [Fact]
    public void Verify_CadesManifest_CoversWhatItNames()
    {
        // Arrange
        var document = "токтом"u8.ToArray();
        var container = Cades(document);

        // Act
        var sound = ContainerCheck.Of(Zip(container), "a.asice", null, Now);
        container["b.txt"] = "кошумча"u8.ToArray();
        var added = ContainerCheck.Of(Zip(container), "a.asice", null, Now);
        container.Remove("b.txt");
        container["a.txt"] = "башка"u8.ToArray();
        var altered = ContainerCheck.Of(Zip(container), "a.asice", null, Now);

        // Assert
        Assert.Equal((Integrity.Ok, Trust.Unknown, "Тест"), (sound.Integrity, sound.Trust, sound.Signatures[0].Signer));
        Assert.Equal(Integrity.Broken, added.Integrity);
        Assert.Contains("letters.signature-digest-wrong", altered.Problems.Select(problem => problem.Code));
    }

    [Theory]
    [InlineData(true, "ok")]
    [InlineData(false, "broken")]
    public async Task Verify_DetachedCms_LooksAtTheDocumentBesideIt(bool isSame, string integrity)
    {
        // Arrange
        var folder = Directory.CreateTempSubdirectory("birdik-letters-");
        try
        {
            var document = "кат"u8.ToArray();
            await File.WriteAllBytesAsync(Path.Combine(folder.FullName, "a.txt"), isSame ? document : "кат."u8.ToArray(), TestContext.Current.CancellationToken);
            await File.WriteAllBytesAsync(Path.Combine(folder.FullName, "a.txt.p7s"), Sign(document), TestContext.Current.CancellationToken);

            // Act
            var (code, json, _) = await LettersCommandRun.RunAsync(VerifyCommand.Make(), Path.Combine(folder.FullName, "a.txt.p7s"));

            // Assert
            Assert.Equal(0, code);
            Assert.Equal(("cms", integrity), (json.GetProperty("format").GetString(), json.GetProperty("integrity").GetString()));
            Assert.Equal("a.txt", json.GetProperty("documents")[0].GetProperty("name").GetString());
            Assert.Equal(JsonValueKind.String, json.GetProperty("signatures")[0].GetProperty("signer").ValueKind);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Verify_NoContainerAtAll_IsAVerdictAndNotARefusal()
    {
        // Act
        var (code, json, _) = await LettersCommandRun.RunOnAsync(VerifyCommand.Make(), "эч нерсе"u8.ToArray(), "a.pdf");

        // Assert
        Assert.Equal(0, code);
        Assert.Equal(("unknown", "broken"), (json.GetProperty("format").GetString(), json.GetProperty("integrity").GetString()));
    }

    private static Dictionary<string, byte[]> Cades(byte[] document)
    {
        var manifest = Encoding.UTF8.GetBytes($"""
            <asic:ASiCManifest xmlns:asic="http://uri.etsi.org/02918/v1.2.1#" xmlns:ds="http://www.w3.org/2000/09/xmldsig#">
            <asic:SigReference URI="META-INF/signature.1.p7s"/><asic:DataObjectReference URI="a.txt">
            <ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/>
            <ds:DigestValue>{Convert.ToBase64String(SHA256.HashData(document))}</ds:DigestValue></asic:DataObjectReference></asic:ASiCManifest>
            """);
        return new()
        {
            ["mimetype"] = "application/vnd.etsi.asic-e+zip"u8.ToArray(),
            ["a.txt"] = document,
            ["META-INF/ASiCManifest.xml"] = manifest,
            ["META-INF/signature.1.p7s"] = Sign(manifest),
        };
    }

    private static byte[] Sign(byte[] content)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=Тест", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(Now.AddYears(-1), Now.AddYears(1));
        var cms = new SignedCms(new ContentInfo(content), detached: true);
        cms.ComputeSignature(new CmsSigner(certificate));
        return cms.Encode();
    }

    private static byte[] Rewrite(byte[] container, Action<Dictionary<string, byte[]>> change)
    {
        using var archive = new ZipArchive(new MemoryStream(container));
        var files = archive.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var stream = entry.Open();
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            return bytes.ToArray();
        });
        change(files);
        return Zip(files);
    }

    private static byte[] Zip(Dictionary<string, byte[]> files)
    {
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return zip.ToArray();
    }
}
