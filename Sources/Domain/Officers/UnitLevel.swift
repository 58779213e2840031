extension Unit.Kind {
    /// The level of the places that have such an office; nil where every level may.
    public var level: Division.Level? {
        switch self {
        case .villageCommittee: .village
        case .station, .townshipDiscipline, .township: .township
        case .informationCentre, .bureau, .countyDiscipline, .leadingGroup: .county
        case .cityDiscipline: .city
        case .administration: nil
        }
    }
}
