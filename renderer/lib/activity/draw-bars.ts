import { BarController, BarElement, CategoryScale, Chart, LinearScale, Tooltip } from 'chart.js';
import type { BarLook, ChartFigures } from './chart-figures.ts';

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Tooltip);

/** Which tokens a look is drawn with: its area and its edge. */
const looks: Readonly<Record<BarLook, readonly [string, string]>> = {
  filled: ['--signal-fill', '--signal-fill'],
  outlined: ['--signal-wash', '--signal-fill'],
  quiet: ['--line-control', '--line-control'],
};

/**
 * Draws stacked bars.
 * @param across the bars lie, for names that are read
 * @returns a function that takes the drawing away
 */
export function drawBars(canvas: HTMLCanvasElement, figures: ChartFigures, across: boolean): () => void {
  const colour = (token: string) => resolveColour(canvas, token);
  const { fontFamily: family } = getComputedStyle(canvas);
  const ticks = { color: colour('--ink-soft'), font: { family, size: 12 } };
  const names = { grid: { display: false }, border: { color: colour('--line-strong') }, stacked: true };
  const counts = {
    beginAtZero: true,
    stacked: true,
    grid: { color: colour('--line') },
    border: { display: false },
    ticks: { ...ticks, precision: 0, maxTicksLimit: 5 },
  };
  const nameTicks = { ...ticks, autoSkip: !across, maxRotation: 0 };
  const chart = new Chart(canvas, {
    type: 'bar',
    data: {
      labels: [...figures.labels],
      datasets: figures.series.map(({ name, values, look }) => ({
        label: name,
        data: [...values],
        backgroundColor: colour(looks[look][0]),
        borderColor: colour(looks[look][1]),
        borderWidth: look === 'outlined' ? 1.5 : 0,
        borderSkipped: false,
        borderRadius: 2,
        maxBarThickness: across ? 18 : 28,
      })),
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      indexAxis: across ? 'y' : 'x',
      interaction: { mode: 'index', axis: across ? 'y' : 'x', intersect: false },
      scales: across
        ? { y: { ...names, ticks: nameTicks }, x: counts }
        : { x: { ...names, ticks: nameTicks }, y: counts },
      plugins: {
        tooltip: {
          backgroundColor: colour('--ink'),
          titleColor: colour('--pane'),
          bodyColor: colour('--pane'),
          titleFont: { family, size: 12 },
          bodyFont: { family, size: 12 },
          cornerRadius: 6,
          padding: 8,
          displayColors: false,
        },
      },
    },
  });
  return () => chart.destroy();
}

/** A canvas knows no custom properties: the browser is asked what the token comes to here and now. */
function resolveColour(element: HTMLElement, token: string): string {
  element.style.color = `var(${token})`;
  const { color } = getComputedStyle(element);
  element.style.color = '';
  return color;
}
