using System.Text;
using FsCheck.Xunit;
using Heed.Base.Identity;
using Heed.Base.Workspaces;

namespace Heed.Base.Tests.Identity;

public sealed class ApiKeyTests
{
    private static readonly DateTimeOffset s_now = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_text_of_a_key_leads_back_to_it_and_opens_it()
    {
        var (key, text) = Make();
        text.ShouldMatch("^heed_[0-9a-f]{32}_[0-9a-f]{48}$");
        ApiKey.TryRead(text, out var id, out var secret).ShouldBeTrue();
        id.ShouldBe(key.Id);
        key.Opens(secret).ShouldBeTrue();
    }

    [Fact]
    public void What_is_stored_does_not_hold_the_secret()
    {
        var (key, text) = Make();
        ApiKey.TryRead(text, out _, out var secret).ShouldBeTrue();
        key.SecretHash.ShouldNotBe(secret);
        key.Opens(key.SecretHash).ShouldBeFalse();
    }

    [Fact]
    public void A_secret_that_differs_in_one_bit_does_not_open_it()
    {
        var (key, text) = Make();
        ApiKey.TryRead(text, out _, out var secret).ShouldBeTrue();
        for (var bit = 0; bit < secret.Length * 8; bit++)
        {
            var wrong = secret.ToArray();
            wrong[bit / 8] ^= (byte)(1 << (bit % 8));
            key.Opens(wrong).ShouldBeFalse();
        }
    }

    [Fact]
    public void No_two_keys_are_alike() => Enumerable.Range(0, 100).Select(_ => Make().Text).Distinct(StringComparer.Ordinal).Count().ShouldBe(100);

    [Fact]
    public void A_revoked_key_opens_no_more_and_keeps_its_first_day()
    {
        var (key, text) = Make();
        ApiKey.TryRead(text, out _, out var secret).ShouldBeTrue();
        key.Revoke(s_now.AddDays(1));
        key.Revoke(s_now.AddDays(2));
        key.Opens(secret).ShouldBeFalse();
        key.RevokedAt.ShouldBe(s_now.AddDays(1));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("heed")]
    [InlineData("heed__")]
    [InlineData("heed_00000000000000000000000000000000")]
    [InlineData("heed_00000000000000000000000000000000_00")]
    [InlineData("HEED_00000000000000000000000000000000_000000000000000000000000000000000000000000000000")]
    [InlineData("heed_0000000000000000000000000000000g_000000000000000000000000000000000000000000000000")]
    [InlineData("heed_00000000000000000000000000000000_00000000000000000000000000000000000000000000000g")]
    [InlineData("heed_00000000000000000000000000000000_000000000000000000000000000000000000000000000000_")]
    [InlineData(" heed_00000000000000000000000000000000_000000000000000000000000000000000000000000000000")]
    public void What_is_no_key_is_read_as_none(string? text) => ApiKey.TryRead(text, out _, out _).ShouldBeFalse();

    [Property]
    public void Any_text_at_all_is_read_without_an_error(string? text, byte[] bytes)
    {
        ApiKey.TryRead(text, out _, out _).ShouldBeFalse();
        ApiKey.TryRead("heed_" + Encoding.Latin1.GetString(bytes), out _, out _).ShouldBeFalse();
    }

    private static (ApiKey Key, string Text) Make() => ApiKey.Create(new WorkspaceId(1), "till", KeyScopes.Read | KeyScopes.Write, s_now);
}
