using Heed.Act.Cases;
using Heed.Act.Cases.Rules;
using Heed.Base.Sources;
using Heed.Measures.Fields;
using Heed.Web.Cases;
using Heed.Web.Resources;
using Microsoft.Extensions.Localization;

namespace Heed.Web.Recovery;

/// <summary>A ready rule for those in the middle, to be looked over and saved: asked what is missing, before they look elsewhere.</summary>
public static class PassivePlaybook
{
    public static RuleSettings Of(RuleParts.Offer offer, IStringLocalizer<Texts> texts)
    {
        var asked = offer.Sources.Where(s => s.Mode == Mode.Identified).Select(s => (Source: s, Field: s.Fields.Find(f => f.FieldType() == FieldType.Nps))).FirstOrDefault(s => s.Field is not null);
        return new()
        {
            Name = texts["Passive_Playbook"],
            Matter = "passive",
            Sources = asked.Source is null ? [] : [asked.Source.Key],
            Where = $"{asked.Field?.Name ?? "nps"} >= 7 and {asked.Field?.Name ?? "nps"} <= 8",
            Priority = CasePriority.Low,
            Hours = 40,
            Steps = texts["Passive_Steps"].Value.Split('\n'),
        };
    }
}
