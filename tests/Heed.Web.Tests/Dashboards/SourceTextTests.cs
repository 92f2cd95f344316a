using Heed.Act.Promises;
using Heed.Base.Sources;
using Heed.Base.Workspaces;
using Heed.Measures.Fields;
using Heed.Web.Dashboards;
using Heed.Web.Design;
using Heed.Web.Resources;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Heed.Web.Tests.Dashboards;

public sealed class SourceTextTests
{
    private static readonly StringLocalizer<Texts> s_texts = new(new ResourceManagerStringLocalizerFactory(Options.Create(new LocalizationOptions()), NullLoggerFactory.Instance));

    [Fact]
    public void What_the_program_keeps_by_itself_is_called_by_its_name_in_the_readers_language_unless_it_was_renamed()
    {
        var promises = Source.Create(new WorkspaceId(1), PromiseSource.Key, PromiseSource.Kind, PromiseSource.Title, Mode.Identified, DateTimeOffset.UnixEpoch);
        var own = Source.Create(new WorkspaceId(1), "shop", "survey", "The shop", Mode.Identified, DateTimeOffset.UnixEpoch);
        own.Widen(new() { Fields = [SourceField.Of("product", FieldType.Code), SourceField.Of("till", FieldType.Code)] });
        using var norwegian = Speaking.In("nb");
        SourceText.Title(s_texts, promises).ShouldBe("Løfter");
        SourceText.Title(s_texts, own).ShouldBe("The shop");
        SourceText.Field(s_texts, own, "product").ShouldBe("Produkt");
        SourceText.Field(s_texts, own, "till").ShouldBe("till");
        promises.Retitle("Our word");
        SourceText.Title(s_texts, promises).ShouldBe("Our word");
    }
}
