using Heed.Base.Database;
using Heed.Listen.Surveys;
using Microsoft.Extensions.Logging.Abstractions;

namespace Heed.Listen.Tests.Surveys;

public sealed class FindPublishedSurveyTests() : SurveyTests(DatabaseEngine.Sqlite)
{
    private static readonly string s_first = SomeSurveys.Of(SomeSurveys.Nps());
    private static readonly string s_second = SomeSurveys.Of(SomeSurveys.Nps(), SomeSurveys.Question("why", "text"));

    [Fact]
    public async Task Nothing_is_found_before_it_is_published()
    {
        await SavedAsync("shop", s_first);
        (await Find.RunAsync("shop", default)).ShouldBeNull();
        (await Find.RunAsync("other", default)).ShouldBeNull();
    }

    [Fact]
    public async Task A_closed_survey_is_found_as_closed_and_opens_again_when_published()
    {
        await PublishedAsync("shop", s_first);
        (await Find.RunAsync("shop", default))!.State.ShouldBe(SurveyState.Published);
        await Close.RunAsync("shop", Ours, default);
        (await Find.RunAsync("shop", default))!.State.ShouldBe(SurveyState.Closed);
        await Publish.RunAsync("shop", Ours, default);
        (await Find.RunAsync("shop", default))!.State.ShouldBe(SurveyState.Published);
    }

    [Fact]
    public async Task What_another_node_published_is_found_some_seconds_later()
    {
        await PublishedAsync("shop", s_first);
        var node = new FindPublishedSurvey(Database, Clock, NullLogger<FindPublishedSurvey>.Instance);
        (await node.RunAsync("shop", default))!.Version.ShouldBe(1);
        await PublishedAsync("shop", s_second);
        (await node.RunAsync("shop", default))!.Version.ShouldBe(1);
        Clock.Move(TimeSpan.FromSeconds(6));
        (await node.RunAsync("shop", default))!.Version.ShouldBe(2);
    }

    [Fact]
    public async Task Whoever_began_with_an_older_version_ends_with_it()
    {
        await PublishedAsync("shop", s_first);
        await PublishedAsync("shop", s_second);
        var older = (await Find.VersionAsync("shop", 1, default))!;
        (older.Version, older.Definition.Questions.Count(), older.State).ShouldBe((1, 1, SurveyState.Published));
        (await Find.VersionAsync("shop", 2, default)).ShouldBeSameAs(await Find.RunAsync("shop", default));
        (await Find.VersionAsync("shop", 3, default))!.Version.ShouldBe(2);
        (await Find.VersionAsync("shop", -1, default))!.Version.ShouldBe(2);
        await Close.RunAsync("shop", Ours, default);
        (await Find.VersionAsync("shop", 1, default))!.State.ShouldBe(SurveyState.Closed);
    }

    [Fact]
    public async Task The_page_stays_while_the_database_is_away()
    {
        await PublishedAsync("shop", s_first);
        await Find.RunAsync("shop", default);
        Clock.Move(TimeSpan.FromSeconds(6));
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(Test.SqliteFile)!)) File.Delete(file);
        Directory.CreateDirectory(Test.SqliteFile);
        (await Find.RunAsync("shop", default))!.Version.ShouldBe(1);
    }
}
