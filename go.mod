module actieplan

go 1.26.8
