package form

import (
	"math"

	"actieplan/internal/form/stylesheet"
)

// contrast is the contrast ratio of two colours (WCAG 2.1, "contrast ratio").
func contrast(a, b stylesheet.Color) float64 {
	light, dark := luminance(a), luminance(b)
	if light < dark {
		light, dark = dark, light
	}
	return (light + 0.05) / (dark + 0.05)
}

// luminance is the relative luminance of an sRGB colour (WCAG 2.1, "relative luminance").
func luminance(c stylesheet.Color) float64 {
	channel := func(shift int) float64 {
		v := float64(c>>shift&0xff) / 255
		if v <= 0.03928 {
			return v / 12.92
		}
		return math.Pow((v+0.055)/1.055, 2.4)
	}
	return 0.2126*channel(16) + 0.7152*channel(8) + 0.0722*channel(0)
}
