using Heed.Act.Complaints.Changes;
using Heed.Act.Complaints.Lists;
using Heed.Act.Complaints.Reports;
using Heed.Base.Followers;
using Microsoft.Extensions.DependencyInjection;

namespace Heed.Act.Complaints;

public static class ComplaintsModule
{
    public static IServiceCollection AddComplaints(this IServiceCollection services)
    {
        services.AddSingleton<IFollower, RegisterComplaints>();
        services.AddSingleton<EnterComplaint>();
        services.AddSingleton<BringComplaints>();
        services.AddSingleton<ChangeComplaint>();
        services.AddSingleton<FindRegister>();
        services.AddSingleton<ChangeRegister>();
        services.AddSingleton<ListComplaints>();
        services.AddSingleton<ShowComplaint>();
        services.AddSingleton<WatchComplaints>();
        services.AddSingleton<PublishComplaints>();
        services.AddSingleton<ReportComplaints>();
        return services;
    }
}
