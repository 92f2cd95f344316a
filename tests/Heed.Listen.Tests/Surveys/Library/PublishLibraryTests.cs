using Heed.Base.Database;
using Heed.Listen.Surveys.Library;
using Heed.TestSupport;

namespace Heed.Listen.Tests.Surveys.Library;

public sealed class PublishLibraryOnSqlite() : PublishLibraryTests(DatabaseEngine.Sqlite);

[OnPostgres]
public sealed class PublishLibraryOnPostgres() : PublishLibraryTests(DatabaseEngine.Postgres);

public abstract class PublishLibraryTests(DatabaseEngine engine) : SurveyTests(engine)
{
    [DatabaseFact]
    public async Task All_can_be_published_beside_each_other_as_they_stand()
    {
        foreach (var survey in SurveyLibrary.List())
        {
            await PublishedAsync(survey.Key, survey.Json);
            var source = (await Sources.FindAgainAsync(Ours.Workspace, survey.Key, default)).ShouldNotBeNull();
            source.Mode.ShouldBe(survey.Definition.Mode);
            source.Fields.ShouldNotBeEmpty(survey.Key);
        }
    }
}
