"""SPEC 5: what is counted in the tab of money, at the settings as they open."""
import campaign
import cohort_margin
import year_revenue


def of(bought, rhythms, a, dated, forecasts):
    zone = year_revenue.risk_zone(bought, rhythms)
    return {
        'nrr': year_revenue.nrr(bought, rhythms, a, forecasts),
        'potential': year_revenue.potential(bought, a) if bought else None,
        'riskZone': zone,
        'cohorts': cohort_margin.of(bought, a, dated),
        'roi': campaign.roi(zone['clients'], zone['chequeKopecks']),
        'retention': campaign.retention(zone['clients']),
    }
