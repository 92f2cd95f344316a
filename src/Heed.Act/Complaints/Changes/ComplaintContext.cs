using Heed.Act.Cases;
using Heed.Act.Complaints.Regimes;
using Heed.Base.Database;
using Heed.Base.Workspaces;

namespace Heed.Act.Complaints.Changes;

/// <summary>What a change may ask while it is made.</summary>
/// <param name="Turn">Who, when.</param>
/// <param name="Actor">The same with their role.</param>
/// <param name="Db">Where further rows are found.</param>
/// <param name="Book">The company's regimes.</param>
/// <param name="Mails">Words for customers.</param>
/// <param name="From">In whose name it is written.</param>
/// <param name="Address">Where the customer is reached by mail; null where that is not known.</param>
/// <param name="Units">Codes of the company's units.</param>
public sealed record ComplaintContext(CaseTurn Turn, Actor Actor, HeedDb Db, RegimeBook Book, IComplaintMails Mails, Sender From, string? Address, IReadOnlyList<string> Units);
